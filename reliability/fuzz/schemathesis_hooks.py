"""What Schemathesis has to know of this API: its scalars, and what every answer must be."""

import atexit
import json
from pathlib import Path

import graphql
import schemathesis
from hypothesis import strategies as st
from schemathesis.graphql import nodes

X = graphql.NameNode(value="x")
schemathesis.graphql.scalar("LocalDate", st.dates().map(str).map(nodes.String))
schemathesis.graphql.scalar(
    "JSONObject",
    st.lists(st.integers().map(lambda n: graphql.ObjectFieldNode(name=X, value=nodes.Int(n))), max_size=1).map(nodes.Object),
)


figures = {"answered": 0, "refused": 0, "slowestMs": 0}
atexit.register(lambda: Path("figures.json").write_text(json.dumps(figures)))


@schemathesis.hook
def before_generate_body(context, strategy):
    """Every optional argument at once is nearly always refused: most are left out."""
    schema = context.operation.schema.client_schema
    return st.tuples(strategy, st.randoms()).map(lambda drawn: with_fewer_arguments(schema, *drawn))


def with_fewer_arguments(schema, document, random):
    types = graphql.TypeInfo(schema)

    class Fewer(graphql.Visitor):
        def enter_argument(self, *_):
            argument = types.get_argument()
            if argument and not graphql.is_required_argument(argument) and random.random() < 0.7:
                return graphql.REMOVE
            return None

    return graphql.visit(document, graphql.TypeInfoVisitor(types, Fewer()))


@schemathesis.check
def answered_or_refused(_ctx, response, _case):
    """Data, or errors that each say with a code why there is none; never a fault of the server's own."""
    assert response.status_code < 500, f"HTTP status {response.status_code}"
    answer = response.json()
    assert isinstance(answer, dict), "The answer is no JSON object"
    errors = answer.get("errors", [])
    assert errors or answer.get("data") is not None, "Neither data nor errors"
    for error in errors:
        code = error.get("extensions", {}).get("code")
        assert code, f"An error without a code: {error}"
        assert code not in ("INTERNAL_SERVER_ERROR", "SERVICE_UNAVAILABLE"), f"{code} at {error.get('path')}"
    figures["answered" if answer.get("data") else "refused"] += 1
    figures["slowestMs"] = max(figures["slowestMs"], round(response.elapsed * 1000))
