import type { DraftMarks, HeldPaper, PaperKey, PaperRecord, PaperStore } from './paper-store.ts'

/** For a shared tablet, whose memory is wiped with the page, for the hall program, and for tests. */
export const memoryStore = (): PaperStore => {
  const papers = new Map<string, PaperRecord>()
  const drafts = new Map<string, DraftMarks>()
  return {
    async add(record) {
      if (papers.has(name(record))) return false
      papers.set(name(record), structuredClone(record))
      return true
    },
    async get(key) {
      return structuredClone(papers.get(name(key)) ?? null)
    },
    async update(key, change) {
      const held = papers.get(name(key))
      if (held?.stage !== 'held') return null
      const changed: HeldPaper = structuredClone(change(structuredClone(held)))
      papers.set(name(key), changed)
      return structuredClone(changed)
    },
    async finish(verified) {
      papers.set(name(verified), { ...verified })
      drafts.delete(name(verified))
    },
    async erase(key) {
      papers.delete(name(key))
      drafts.delete(name(key))
    },
    async draft(key) {
      return { ...drafts.get(name(key)) }
    },
    async saveDraft(key, marks) {
      drafts.set(name(key), { ...marks })
    },
  }
}

const name = ({ ballotId, memberId }: PaperKey): string => JSON.stringify([ballotId, memberId])
