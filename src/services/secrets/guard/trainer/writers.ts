/** Who wrote the marked lines, each without sight of the others': `training/<writer>.tsv`. */
export const guardWriters = [
  'writer1',
  'writer2',
  'writer3',
  'writer4',
  'writer5',
  'writer6',
  'writer7',
  'writer8',
  'writer9',
  'writer10',
  'writer11',
  'writer12',
  'formerHeldOut',
] as const;
