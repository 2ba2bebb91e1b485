// regiograaf load: the lines of the source texts, where DOCUMENTS_DIR says where these are
// :param rows => [{id: 'wethoudersbijeenkomst-2023-02-22#1', properties: {id: 'wethoudersbijeenkomst-2023-02-22#1', documentId: 'wethoudersbijeenkomst-2023-02-22', line: 1, text: 'Verslag', seedFolder: 'seeds'}}]
UNWIND $rows AS row
MERGE (passage:Passage {id: row.id})
WITH passage, row
WHERE properties(passage) <> row.properties
SET passage = row.properties
RETURN count(*) AS changed
