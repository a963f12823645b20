// Leads on from a former address to the present one with the rest of it: the query and the fragment.

location.replace(document.querySelector("main a").href + location.search + location.hash);
