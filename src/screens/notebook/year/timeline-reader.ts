/** Who reads: the member (who acknowledges and corrects own words), the cell committee (which corrects its own), an inspection (which only reads). */
export type TimelineReader = {
  kind: 'MEMBER' | 'COMMITTEE' | 'INSPECTION'
  /** Whose book it is, where it is not one's own. */
  memberId: string | null
  /** The cell of today: another one is named on its lines. */
  cellName: string
  /** Of the decision that stands at the head of the page with a button of its own. */
  shownAboveId?: string | undefined
}

/** Where a line stands on its page. */
export const anchorOf = (entryId: string): string => `line-${entryId}`
