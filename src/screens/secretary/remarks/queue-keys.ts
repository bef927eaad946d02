import { useEffect, useRef } from 'react'

export type QueueActs = {
  /** Saves; then the next one without a remark. */
  save(goOn: boolean): void
  /** One place down or up in the queue. */
  move(by: 1 | -1): void
  /** Into the words of the remark, or out of them into the queue. */
  write(): void
  leave(): void
  /** The phrase of this number, from 1. */
  phrase(number: number): void
}

/** The keys of the queue. Letters and bare arrows belong to a field while one writes in it. */
export function actOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  writing: boolean,
): ((acts: QueueActs) => void) | null {
  const { key, altKey } = event
  const command = event.ctrlKey || event.metaKey
  if (command && key === 'Enter') return (acts) => acts.save(true)
  if (command && key.toLowerCase() === 's') return (acts) => acts.save(false)
  if (command) return null
  if (altKey && /^[1-9]$/.test(key)) return (acts) => acts.phrase(Number(key))
  if (writing && key === 'Escape') return (acts) => acts.leave()
  if (writing && !altKey) return null
  if (key === 'ArrowDown' || (!altKey && key === 'j')) return (acts) => acts.move(1)
  if (key === 'ArrowUp' || (!altKey && key === 'k')) return (acts) => acts.move(-1)
  return !altKey && key === 'i' ? (acts) => acts.write() : null
}

/** Listens on the whole page, but not while a dialog is over it. */
export function useQueueKeys(acts: QueueActs): void {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return
      const act = actOf(event, isField(event.target))
      if (!act) return
      event.preventDefault()
      act(latest.current)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

/** Where arrows and letters mean something of their own. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [role="radiogroup"], [role="combobox"]') !== null
