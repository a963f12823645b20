# Runs examples for R as they stand and writes what they made: run.R FOLDER, which holds <table>.R for each.
folder <- commandArgs(trailingOnly = TRUE)[1]
write <- function(frame, name) {
  write.csv(frame, file.path(folder, name), row.names = FALSE, na = "", fileEncoding = "UTF-8")
}
for (file in list.files(folder, pattern = "\\.R$")) {
  table <- sub("\\.R$", "", file)
  made <- new.env()
  printed <- capture.output(source(file.path(folder, file), local = made, echo = FALSE, print.eval = TRUE, encoding = "UTF-8"))
  if (!any(printed == paste("[1]", nrow(made[[table]])))) stop(table, " did not print how many rows it has: ", printed)
  write(made[[table]], paste0(table, ".table.csv"))
  if (exists("joined", envir = made, inherits = FALSE)) write(made[["joined"]], paste0(table, ".joined.csv"))
}
