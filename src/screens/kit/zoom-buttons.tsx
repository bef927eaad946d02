'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { asZoom, zoomCookie, zooms } from './zoom.ts'

/** A- and A+. Kept per person on this device, and in a cookie so that the next page is drawn in the right size at once. */
export function ZoomButtons({ person = '' }: { person?: string }) {
  const t = useTranslations('kit.zoom')
  const [zoom, setZoom] = useState(1)
  const key = `zoom:${person}`
  useEffect(() => {
    const kept = asZoom(localStorage.getItem(key) ?? getComputedStyle(document.documentElement).getPropertyValue('--zoom'))
    setZoom(kept)
    show(kept)
  }, [key])
  const step = (by: number) => {
    const next = zooms[zooms.indexOf(zoom) + by] ?? zoom
    setZoom(next)
    show(next)
    localStorage.setItem(key, String(next))
  }
  return (
    <fieldset className="zoom">
      <legend className="sr-only">{t('label')}</legend>
      <Button isDisabled={zoom === zooms[0]} onPress={() => step(-1)}>
        A− <span className="sr-only">{t('smaller')}</span>
      </Button>
      <Button isDisabled={zoom === zooms.at(-1)} onPress={() => step(1)}>
        A+ <span className="sr-only">{t('larger')}</span>
      </Button>
    </fieldset>
  )
}

function show(zoom: number): void {
  document.documentElement.style.setProperty('--zoom', String(zoom))
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is younger than the phones we serve
  document.cookie = `${zoomCookie}=${zoom}; path=/; max-age=31536000; samesite=lax`
}
