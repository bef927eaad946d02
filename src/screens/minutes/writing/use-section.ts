'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { MinutesDraft, SavedSection } from '#contract/minutes.ts'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApiClient } from '#screens/live/api.tsx'
import { isRefused } from '#screens/live/problem.ts'

/** What was typed and over which version; kept on this device until the server has it. */
type Typed = { text: string; version: number }

/** What somebody else saved in between. */
export type Clash = Extract<SavedSection, { saved: false }>

/** kept: nothing here that the server lacks. locked: the minutes were signed before these words were saved. */
export type SectionState = 'kept' | 'clash' | 'typing' | 'saving' | 'failed' | 'locked'

const pauseMilliseconds = 1_200
const againMilliseconds = 5_000

/** The words of one section: saved by themselves over the version they were typed on; a second writer is shown, never overwritten. */
export function useSection(draft: MinutesDraft, section: string, onSaved: () => void) {
  const { meetingId } = draft.minutes
  const client = useApiClient()
  const [typed, setTyped] = useKept<Typed>(`minutes:${meetingId}:${section}`, readTyped)
  const [clash, setClash] = useState<Clash | null>(null)
  const [state, setState] = useState<SectionState>('kept')
  const known = draft.sections.find((one) => one.section === section)?.version ?? 0
  // between a save and the next look at the server the saved words are shown, not the older ones
  const [ahead, setAhead] = useState<Typed | null>(null)
  const shown = ahead && ahead.version > known ? ahead : { text: draft.minutes.texts[section] ?? '', version: known }
  const latest = useRef({ typed, onSaved, clash, isSaving: false })
  Object.assign(latest.current, { typed, onSaved, clash })

  const save = useCallback(async () => {
    const now = latest.current.typed
    if (now === null || latest.current.isSaving || latest.current.clash) return
    latest.current.isSaving = true
    setState('saving')
    try {
      const answer = await client.minutes.saveText.mutate({ meetingId, section, text: now.text, version: now.version })
      if (answer.saved) settled(now, answer.version)
      else if (answer.text === now.text) settled(now, answer.version)
      else {
        setClash(answer)
        setState('clash')
      }
    } catch (error) {
      setState(isRefused(error, 'minutes/locked') ? 'locked' : 'failed')
    } finally {
      latest.current.isSaving = false
    }

    function settled(what: Typed, version: number): void {
      const later = latest.current.typed
      setAhead({ text: what.text, version })
      setTyped(later && later.text !== what.text ? { text: later.text, version } : null)
      setState(later && later.text !== what.text ? 'typing' : 'kept')
      latest.current.onSaved()
    }
  }, [client, meetingId, section, setTyped])

  // waits for a pause in the typing; after a failure it tries again by itself
  useEffect(() => {
    if (typed === null || clash !== null || state === 'saving' || state === 'locked') return
    const timer = setTimeout(save, state === 'failed' ? againMilliseconds : pauseMilliseconds)
    return () => clearTimeout(timer)
  }, [typed, clash, state, save])

  const write = (text: string) => {
    setTyped({ text, version: typed?.version ?? shown.version })
    if (state !== 'saving' && state !== 'clash') setState('typing')
  }
  /** The person has chosen between two texts: the choice goes over theirs. */
  const settle = (text: string) => {
    setTyped({ text, version: clash?.version ?? shown.version })
    setClash(null)
    setState('typing')
  }
  return { text: typed?.text ?? shown.text, write, flush: save, state, clash, settle }
}

function readTyped(stored: unknown): Typed | null {
  const { text, version } = (stored ?? {}) as Partial<Typed>
  return typeof text === 'string' && typeof version === 'number' ? { text, version } : null
}
