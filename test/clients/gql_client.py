"""Asks what ask.ts asks, with Python's gql, which reads the schema from the server and checks each question against it first."""

import json
import sys
from pathlib import Path

from gql import Client, GraphQLRequest
from gql.transport.exceptions import TransportQueryError
from gql.transport.requests import RequestsHTTPTransport
from graphql import parse, print_ast

origin, operations = sys.argv[1:]
client = Client(transport=RequestsHTTPTransport(url=f"{origin}/graphql", retries=2), fetch_schema_from_transport=True)
definitions = {definition.name.value: print_ast(definition) for definition in parse(Path(operations).read_text()).definitions}


def ask(name, **variables):
    return client.execute(GraphQLRequest(definitions["Named"] + definitions[name], variable_values=variables))


def pages(count):
    after = None
    for _ in range(count):
        people = ask("People", first=4, after=after)["people"]
        yield [person["id"] for person in people["nodes"]]
        after = people["pageInfo"]["endCursor"]


try:
    refused = ask("People", first=-1)
except TransportQueryError as error:
    refused = error.errors[0]["extensions"]["code"]
print(
    json.dumps(
        {
            "person": ask("Person", id="arjan-kampman")["person"],
            "missing": ask("Person", id="nobody"),
            "found": ask("Found", text="Twente")["search"]["nodes"],
            "refused": refused,
            "pages": list(pages(3)),
        }
    )
)
