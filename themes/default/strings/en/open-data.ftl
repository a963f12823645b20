### The open data: its index, the page of each table, what files and examples are for.

## The index

open-data = Open data

# Below the title, and for search engines.
open-data-description = The register in machine-readable form: everything in one file or table by table, with a description of every column and examples that are ready to run.
published-on = Published on

# $version (text): "1.4". The number of the tables' and columns' form, not of their content.
data-version = Data format version: { $version }
all-data = All data in one file

# The link to the list of checksums follows.
data-updated = The data is updated whenever the site is built, on no fixed schedule. To find out if a file has changed, look at the ETag in the server’s response or at the checksum:
datasets = Datasets
other-forms = Other formats

# The name of a folder follows.
bpmn-files = Diagrams of all procedures in BPMN 2.0, one file per language; the links are below the diagrams on the pages of services. Folder:

# The name of a folder follows.
akn-files = Texts of acts in Akoma Ntoso, one file per language; the links are on the pages of acts. Folder:

## The page of a table

# For search engines. $about (text): what the table is, a sentence. $register (text): the register's name.
dataset-description = { $about } Data from “{ $register }”: CSV, JSON, Excel, SQLite.

# Before the table's name for programs, such as "processing_times".
dataset-name = Name in files, workbook and database

# Before "257 rows, 30 columns".
dataset-rows = Size
data-updating = Updates
contact = Contact
files = Files

# The heading over files that hold all tables, this one among them.
among-all-data = Together with all other tables
first-rows = First rows

# $count (number): how many rows are shown.
first-rows-of = { $count ->
    [one] The first row.
   *[other] The first { $count } rows.
} Long texts and lists are cut short and end in “…”.
no-rows = There are no rows in this table yet.

# In an empty cell of the first rows.
empty-cell = empty
columns-of = Columns
column = Column

# The type of a column's values, which the next key names.
column-kind = Type
column-kind-of = { $word ->
    [string] text
    [integer] whole number
    [decimal] decimal number
    [boolean] true or false
    [date] date
    [url] address (URL)
   *[list] list, separated by spaces
}
column-meaning = Meaning

# A mark: the column's value tells the rows apart.
column-key = key

# Behind a column's type, after a comma.
column-required = in every row

# Behind a column's type, after a comma.
column-unique = never repeated

# Before the few values that a column may hold.
column-words = Possible values

## Files

# What a file is for, behind its format and size. $word (code) is the format.
file-for = { $word ->
    [csv] a table for any program
    [excel-csv] the same table for a double click: Excel opens it in columns, whatever separator the system has; if the leading zeros of codes matter, take XLSX
    [json] for programmers: an array of objects
    [ndjson] for reading line by line: one object per line
    [schema] for checking the JSON file
    [csvw] a description of the CSV file for programs
    [zip] all tables and documents in one archive
    [xlsx] for spreadsheets: one sheet per table, codes unchanged
    [sqlite] for SQL and Datasette: keys, views in one language, full-text search
    [datapackage] a description of all CSV files as a Data Package
    [csvw-group] a description of all CSV files with the keys between them
    [dcat] for data portals: a catalogue of all files (DCAT-AP)
    [cpsv] linked data: services (CPSV-AP)
    [skos] linked data: the classification (SKOS)
    [eli] linked data: acts (ELI)
    [geojson] for maps: the offices as points
    [hsds] for service directories (Open Referral HSDS 3.0), one folder per language
   *[openapi] for programmers: a static API of JSON documents
}

## Examples

examples = Examples
examples-about = You can copy the examples and run them unchanged: the addresses in them are those of this site.

# The heading over an example. $word (code) is the tool. Names are the same in all languages.
example-tool = { $word ->
    [curl] curl
    [pandas] Python, pandas
    [r] R
    [excel] Excel
    [duckdb] DuckDB
    [sqlite] SQLite
   *[datasette] Datasette
}

# What an example does. $word (code) is the tool, $name (text) the table's name, such as "offices".
# [excel]: the names of menus as Excel shows them in this language.
example-note = { $word ->
    [curl] Downloads the file and verifies its checksum.
    [pandas] Everything is read as text first, so that codes keep their leading zeros. An empty cell is an empty text.
    [r] Needs no extra packages. Everything is read as text first, so that codes keep their leading zeros. An empty cell is NA.
    [excel] The easiest way is to open the workbook registry.xlsx and choose the sheet “{ $name }”, in which codes are text. For a table that you can refresh, paste this formula into Data → Get Data → From Other Sources → Blank Query → Advanced Editor.
    [duckdb] Reads the files straight from this site: DuckDB itself loads the httpfs extension that it needs. All columns are text; an empty cell is NULL.
    [sqlite] Downloads the database with all tables and queries it.
   *[datasette] Returns five rows of the table as JSON. Without “--get” and what follows it, Datasette opens the database for browsing.
}
