// Graph.revision: nothing but a trip; the bookmark of the session that ran it is the revision
RETURN 1 AS one
