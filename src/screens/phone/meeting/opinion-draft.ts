/** `about`: a member, or null for what is being discussed when it is sent. */
export type OpinionDraft = { text: string; about: string | null }

export const emptyOpinion: OpinionDraft = { text: '', about: null }
