import { type TouchEvent, useRef } from 'react'

/** Pixels sideways that are a swipe; less is a tap or a shake of an old hand. */
const far = 70

/** A finger drawn sideways across the sheet: to the left is on, to the right is back. Never while it scrolls up or down. */
export function useSwipe({ onNext, onBefore }: { onNext: () => void; onBefore: () => void }) {
  const from = useRef<{ x: number; y: number } | null>(null)
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const finger = touches[0]
      from.current = finger && touches.length === 1 ? { x: finger.clientX, y: finger.clientY } : null
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const finger = changedTouches[0]
      if (!from.current || !finger) return
      const x = finger.clientX - from.current.x
      const y = finger.clientY - from.current.y
      from.current = null
      if (Math.abs(x) < far || Math.abs(y) > Math.abs(x) / 2) return
      if (x < 0) onNext()
      else onBefore()
    },
  }
}
