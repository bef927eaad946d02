'use client'

import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'

/**
 * A piece of the page that comes when it is first drawn; until then `meanwhile` stands in its place. React's own way: that of Next also
 * names the piece's files in the page, which is what such a piece should not have.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>, meanwhile: ReactNode = null): ComponentType<Props> {
  const Piece = lazy(async () => ({ default: await load() })) as unknown as ComponentType<Props>
  return function Later(props: Props) {
    return (
      <Suspense fallback={meanwhile}>
        <Piece {...props} />
      </Suspense>
    )
  }
}
