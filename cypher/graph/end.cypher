// ReadOnly.end: ends the ad-hoc statement that carries a mark, if it still runs
// :param mark => 'none'
SHOW TRANSACTIONS YIELD transactionId AS id, metaData AS marks WHERE marks.regiograaf = $mark
TERMINATE TRANSACTIONS id YIELD message
RETURN message
