/** What a recount looks at, one line each on the screen; the order is the order of the list. */
export type CheckName =
  /** The board has the form of the public contract. */
  | 'form'
  /** Its ballot is the one this phone took a paper of: title, rows, base. */
  | 'ballot'
  /** Its keys are those this phone took with. */
  | 'keys'
  /** issued, collected, valid and invalid agree with each other, with the numbers and with the printed papers (rule 20). */
  | 'counts'
  /** As many names took a paper as were issued. */
  | 'took'
  /** Every number is signed by the ballot's key. */
  | 'signatures'
  /** No number stands there twice. */
  | 'numbers-distinct'
  /** Every row has its list, each as long as the papers. */
  | 'row-lengths'
  /** Every mark is one that its row allows. */
  | 'marks-allowed'
  /** No id stands there twice, in whatever row. */
  | 'ids-distinct'
  /** Everything lies in the order of its values, which tells nothing of arrival. */
  | 'order'
  /** Counting the lists and adding the printed papers gives the tally. */
  | 'sums'
  /** CHOOSE_UP_TO_K: chosen at most K times the papers. */
  | 'chosen'
  /** The digest is that of this board. */
  | 'digest'
  /** It is the digest that the wall, the log and the minutes show. */
  | 'wall'
  /** This phone's number is among the papers; or, where it sent none, is not. */
  | 'own-number'
  /** Under each of its own row ids stands the mark it sent. */
  | 'own-marks'

export type Check = { name: CheckName; held: boolean; figures: Readonly<Record<string, number | string>> }

export const check = (name: CheckName, held: boolean, figures: Check['figures'] = {}): Check => ({ name, held, figures })
