/**
 * What a function gives, for the estimate of sizes: 'scalar', a number, date or Boolean; 'thing', a node, link, map or short list, such as labels();
 * 'same', something as large as its first argument; 'any', one of its arguments; 'item', an element of its first argument.
 */
export type Gives = 'scalar' | 'thing' | 'same' | 'any' | 'item' | 'collect' | 'split' | 'replace' | 'range';

const GIVES: Record<Gives, string> = {
  scalar: `count sum avg stdev stdevp percentilecont percentiledisc size length char_length character_length exists isempty id elementid type valuetype
    abs ceil floor isnan rand round sign e exp log log10 sqrt acos asin atan atan2 cos cosh cot coth degrees haversin pi radians sin sinh tan tanh
    toboolean tobooleanornull tofloat tofloatornull tointeger tointegerornull timestamp randomuuid
    point point.distance point.withinbbox
    date date.realtime date.statement date.transaction date.truncate
    datetime datetime.fromepoch datetime.fromepochmillis datetime.realtime datetime.statement datetime.transaction datetime.truncate
    localdatetime localdatetime.realtime localdatetime.statement localdatetime.transaction localdatetime.truncate
    localtime localtime.realtime localtime.statement localtime.transaction localtime.truncate
    time time.realtime time.statement time.transaction time.truncate
    duration duration.between duration.indays duration.inmonths duration.inseconds`,
  thing: 'keys labels nodes relationships startnode endnode',
  same: 'max min properties tail reverse tobooleanlist tofloatlist tointegerlist tostringlist left right substring lower upper tolower toupper tostring tostringornull trim btrim ltrim rtrim normalize nullif',
  any: 'coalesce',
  item: 'head last',
  collect: 'collect',
  split: 'split',
  replace: 'replace',
  range: 'range',
};

/** The functions that run here, in lower case, with what they give. linenumber() and file() tell of LOAD CSV; graph.* and vector.* are not of this graph. */
export const FUNCTIONS: ReadonlyMap<string, Gives> = new Map(
  Object.entries(GIVES).flatMap(([gives, names]) =>
    names.split(/\s+/).map((name): [string, Gives] => [name, gives as Gives]),
  ),
);
