import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** The names of all fields that an operation selects below the field, at any depth. */
export function selectedBelow({ fieldNodes, fragments }: GraphQLResolveInfo): Set<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  const visit = (set: SelectionSetNode | undefined) => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === 'FragmentSpread') {
        if (seen.has(selection.name.value)) continue;
        seen.add(selection.name.value);
        visit(fragments[selection.name.value]?.selectionSet);
        continue;
      }
      if (selection.kind === 'Field') names.add(selection.name.value);
      visit(selection.selectionSet);
    }
  };
  for (const node of fieldNodes) visit(node.selectionSet);
  return names;
}
