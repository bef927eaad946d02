/**
 * The cell whose row this is: the public id of every row of a cell is `<cellId>-<rest>` (design.md 6), and the id of a unit has no hyphen.
 * '' for anything that is no such id, whoever sent it: no cell has that id, so nothing is found.
 */
export const cellIdOf = (publicId: string): string => /^([A-Za-z0-9_]{1,60})-[A-Za-z0-9_-]{1,60}$/.exec(publicId)?.[1] ?? ''

/** What an id of a unit may be: the part before the hyphen in the ids of its rows. */
export const isUnitId = (id: string): boolean => /^[A-Za-z0-9_]{1,60}$/.test(id)
