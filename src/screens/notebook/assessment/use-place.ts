'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useRef } from 'react'
import { goToField } from '../drafts/field-anchor.tsx'

export const reviewPlace = 'review'

/**
 * Where in the form one is: a section's code, the review, or null for the list of sections. It stands in the address, so that the
 * phone's back button works; it is set by the history itself, because a route of Next would ask the server and fail without a network.
 */
export function usePlace(): { place: string | null; go: (place: string | null, field?: string) => void } {
  const place = useSearchParams().get('part')
  const target = useRef<string | null>(null)
  const moved = useRef(false)
  const go = useCallback((to: string | null, field?: string) => {
    target.current = field ?? null
    moved.current = true
    window.history.pushState(null, '', to ? `?part=${encodeURIComponent(to)}` : window.location.pathname)
  }, [])
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    const found = target.current !== null && goToField(target.current)
    target.current = null
    if (found) return
    window.scrollTo(0, 0)
    document.getElementById(placeHeading)?.focus({ preventScroll: true })
  }, [place])
  return { place, go }
}

/** The heading that a screen reader goes on from after a step. */
export const placeHeading = 'place-heading'
