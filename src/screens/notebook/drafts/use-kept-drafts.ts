'use client'

import { useCallback, useEffect, useState } from 'react'
import type { DraftShelf, KeptDraft } from './kept-drafts.ts'

/** One person's drafts on this device; undefined while it is read. */
export function useKeptDrafts<Form, Answers>(
  shelf: DraftShelf<Form, Answers>,
  personId: string,
): { kept: KeptDraft<Form, Answers>[] | undefined; read: () => Promise<void> } {
  const [kept, setKept] = useState<KeptDraft<Form, Answers>[]>()
  const read = useCallback(async () => setKept(await shelf.ofPerson(personId)), [shelf, personId])
  useEffect(() => void read(), [read])
  return { kept, read }
}
