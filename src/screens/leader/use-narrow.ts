'use client'

import { useSyncExternalStore } from 'react'

const query = '(max-width: 640px)'

/** A phone: names and notes take less of the drawing. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
    () => false,
  )
