/** What the judge found wrong, in words that name the client and the write. */
export type Finding = {
  what: 'lost' | 'doubled' | 'half' | 'refused but there' | 'nobody wrote it' | 'screen' | 'chain' | 'figures' | 'papers' | 'fault'
  sentence: string
}

export const finding = (what: Finding['what'], sentence: string): Finding => ({ what, sentence })
