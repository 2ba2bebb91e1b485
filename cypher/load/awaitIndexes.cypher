// regiograaf load: waits until every index answers
CALL db.awaitIndexes(300)
