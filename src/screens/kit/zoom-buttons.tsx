'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { keepZoom, keptZoom, tellZoom, zooms } from './zoom.ts'

/** A- and A+. Kept on this device in a cookie, so that the next page is drawn in the right size at once. */
export function ZoomButtons() {
  const t = useTranslations('kit.zoom')
  const [zoom, setZoom] = useState(1)
  useEffect(() => {
    setZoom(keptZoom())
    keepZoom(keptZoom())
  }, [])
  const step = (by: number) => {
    const next = zooms[zooms.indexOf(zoom) + by] ?? zoom
    setZoom(next)
    keepZoom(next)
    tellZoom(next)
  }
  return (
    <fieldset className="zoom">
      <legend className="sr-only">{t('label')}</legend>
      <button type="button" disabled={zoom === zooms[0]} onClick={() => step(-1)}>
        A− <span className="sr-only">{t('smaller')}</span>
      </button>
      <button type="button" disabled={zoom === zooms.at(-1)} onClick={() => step(1)}>
        A+ <span className="sr-only">{t('larger')}</span>
      </button>
    </fieldset>
  )
}
