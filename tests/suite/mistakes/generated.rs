//! A register of no country in English and French, made of sentences that say the same in both.

use std::fmt::Write as _;

/// Subjects of services.
const SUBJECTS: [(&str, &str); 8] = [
    ("Housing benefit", "Aide au logement"),
    ("Fishing permit", "Permis de pêche"),
    ("Birth certificate", "Acte de naissance"),
    ("School transport", "Transport scolaire"),
    ("Building permit", "Permis de construire"),
    ("Market stall", "Place au marché"),
    ("Library card", "Carte de bibliothèque"),
    ("Tree felling", "Abattage des arbres"),
];

/// Sentences about a service.
const SENTENCES: [(&str, &str); 6] = [
    (
        "The office examines the request and sends its answer to the applicant.",
        "Le bureau examine la demande et envoie sa réponse au demandeur.",
    ),
    (
        "The applicant shows a document that proves the place of residence.",
        "Le demandeur présente un document qui prouve le lieu de résidence.",
    ),
    (
        "People who live in the district may ask for the service at any time.",
        "Les personnes qui vivent dans le quartier peuvent demander le service à tout moment.",
    ),
    ("The request is refused when papers are missing.", "La demande est refusée lorsque des pièces manquent."),
    (
        "The register of requests is kept by the head of the office.",
        "Le registre des demandes est tenu par le chef du bureau.",
    ),
    (
        "Those who disagree with the answer may complain to the council.",
        "Ceux qui contestent la réponse peuvent se plaindre auprès du conseil.",
    ),
];

/// How many of each kind of record there are.
const SERVICES: usize = 24;
const OFFICES: usize = 18;
const ACTS: usize = 6;

/// The body that issues the acts.
const BODY: &str =
    "[[body]]\nid = \"council\"\nkind = \"central\"\nname.en = \"City council\"\nname.fr = \"Conseil de la ville\"\n";

/// The files of the register.
pub(super) fn files() -> Vec<(String, String)> {
    let mut files = vec![
        ("registry/registry.toml".to_owned(), settings()),
        ("registry/classifier.toml".to_owned(), classifier()),
        ("registry/districts.toml".to_owned(), districts()),
        ("registry/bodies.toml".to_owned(), BODY.to_owned()),
    ];
    files.extend((0..ACTS).flat_map(act));
    files.extend((0..SERVICES).map(service));
    files.extend((0..OFFICES).map(office));
    files
}

fn settings() -> String {
    "id = \"generated\"\nlanguages = [\"en\", \"fr\"]\nbase_url = \"https://generated.example/\"\n\
     title.en = \"Register of city services\"\ntitle.fr = \"Registre des services de la ville\"\n\
     description.en = \"What the city does for those who live in it.\"\n\
     description.fr = \"Ce que la ville fait pour ses habitants.\"\n\n\
     [publisher]\nname.en = \"City council\"\nname.fr = \"Conseil de la ville\"\n\n\
     [licence]\nid = \"CC0-1.0\"\nname.en = \"CC0\"\nname.fr = \"CC0\"\nurl = \"https://licence.example/\"\n\n\
     [contact]\nname.en = \"Editors of the register\"\nname.fr = \"Rédaction du registre\"\nemail = \"editors@generated.example\"\n"
        .to_owned()
}

fn classifier() -> String {
    let mut text = String::new();
    for section in 1..=3 {
        let _ = write!(
            text,
            "[[section]]\ncode = \"A{section}\"\nname.en = \"Field of work number {section}\"\nname.fr = \"Domaine numéro {section}\"\n\n"
        );
        for part in 1..=3 {
            let _ = write!(
                text,
                "[[section.subsection]]\ncode = \"A{section}.{part}\"\nname.en = \"Part {part} of field {section}\"\n\
                 name.fr = \"Partie {part} du domaine {section}\"\n\n"
            );
        }
    }
    text
}

fn districts() -> String {
    (0..OFFICES).fold(String::new(), |mut text, number| {
        let _ = write!(
            text,
            "[[district]]\nid = \"d-{number}\"\nkind = \"city\"\nname.en = \"District of ward {number}\"\n\
             name.fr = \"Quartier {number}\"\n\n"
        );
        text
    })
}

/// An act with its text in both languages.
fn act(number: usize) -> Vec<(String, String)> {
    let text = |language: usize| {
        let words = |pair: (&'static str, &'static str)| if language == 0 { pair.0 } else { pair.1 };
        let title = words(("Regulation", "Règlement"));
        let mut text = format!("# {title} {number}\n");
        for point in 0..SENTENCES.len() {
            let _ = write!(text, "\n{}. {}\n", point + 1, words(SENTENCES[(point + number) % SENTENCES.len()]));
        }
        text
    };
    let head = format!(
        "id = \"act-{number}\"\nkind = \"order\"\ntitle.en = \"On the services of part {number}\"\n\
         title.fr = \"Sur les services de la partie {number}\"\nnumber = \"{}\"\ndate = 2020-05-0{}\n\
         issuer = \"council\"\nstatus = \"in-force\"\n\n\
         [[text]]\nid = \"rules\"\nkind = \"rules\"\ntitle.en = \"Rules of the services\"\ntitle.fr = \"Règles des services\"\n",
        number + 10,
        number + 1
    );
    vec![
        (format!("registry/acts/act-{number}.toml"), head),
        (format!("content/regulations/act-{number}/rules/en.md"), text(0)),
        (format!("content/regulations/act-{number}/rules/fr.md"), text(1)),
    ]
}

fn service(number: usize) -> (String, String) {
    let (english, french) = SUBJECTS[number % SUBJECTS.len()];
    let (group, days) = (number / SUBJECTS.len() + 1, number % 7 + 2);
    let (about, about_french) = SENTENCES[number % SENTENCES.len()];
    let (why, why_french) = SENTENCES[(number + 3) % SENTENCES.len()];
    let text = format!(
        "id = \"s-{number}\"\nname.en = \"{english}, category {group}\"\nname.fr = \"{french}, catégorie {group}\"\n\
         subsection = \"A{}.{}\"\nstatus = \"in-force\"\nact = \"act-{}\"\n\n\
         [recipient]\ntext.en = \"{about}\"\ntext.fr = \"{about_french}\"\n\n\
         [cost]\nfree = true\n\n\
         [[channel]]\nid = \"counter\"\nkind = \"office\"\nname.en = \"Counter of the office\"\nname.fr = \"Guichet du bureau\"\n\n\
         [[channel]]\nid = \"portal\"\nkind = \"portal\"\nname.en = \"Web portal\"\nname.fr = \"Portail en ligne\"\n\
         url = \"https://portal.example/{number}\"\n\n\
         [[processing_time]]\nkind = \"service\"\nchannels = [\"counter\"]\ntime = \"{days} working days\"\n\
         text.en = \"at most {days} working days\"\ntext.fr = \"au plus {days} jours ouvrables\"\n\n\
         [[participant]]\nid = \"clerk\"\nkind = \"unit\"\nname.en = \"Clerk at the counter\"\nname.fr = \"Agent au guichet\"\n\n\
         [[procedure]]\nid = \"main\"\nkind = \"main\"\ntitle.en = \"How a request is handled\"\ntitle.fr = \"Traitement d’une demande\"\n\n\
         [[procedure.step]]\nnumber = \"1\"\nparticipant = \"clerk\"\naction.en = \"{why}\"\naction.fr = \"{why_french}\"\nnext = [\"2\"]\n\n\
         [[procedure.step]]\nnumber = \"2\"\nparticipant = \"clerk\"\naction.en = \"The clerk hands over the decision.\"\n\
         action.fr = \"L’agent remet la décision.\"\n",
        number % 3 + 1,
        number / 3 % 3 + 1,
        number % ACTS,
    );
    (format!("registry/services/s-{number}.toml"), text)
}

fn office(number: usize) -> (String, String) {
    let text = format!(
        "district = \"d-{number}\"\n\n\
         [[provider]]\nid = \"p-{number}\"\nkind = \"service-centre\"\nname.en = \"Service centre of ward {number}\"\n\
         name.fr = \"Centre de services du quartier {number}\"\n\n\
         [[office]]\nid = \"o-{number}\"\nprovider = \"p-{number}\"\nsettlement.en = \"Harbour\"\nsettlement.fr = \"Le Port\"\n\
         postcode = \"1{number:04}\"\naddress.en = \"{} Quay Street\"\naddress.fr = \"{} rue du Quai\"\n\
         hours = \"Mo-Fr 09:00-17:00\"\nphones = [\"+4420794600{:02}\"]\nservices = [\"s-{number}\"]\n",
        number + 1,
        number + 1,
        number + 10,
    );
    (format!("registry/offices/d-{number}.toml"), text)
}
