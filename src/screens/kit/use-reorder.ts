'use client'

import { useRef } from 'react'
import { useDragAndDrop } from 'react-aria-components'

export type DropPlace = { id: string; side: 'before' | 'after' }

type Reorder = {
  textOf: (id: string) => string
  /** Whether dropping there leads to another order; only such places are offered, so that each press of an arrow key moves on. */
  mayDrop: (id: string, place: DropPlace) => boolean
  onDrop: (id: string, place: DropPlace) => void
}

/** Rows of a GridList put in order by the mouse, by touch, or from the keyboard: Enter on the grip, arrows, Enter. */
export function useReorder({ textOf, mayDrop, onDrop }: Reorder) {
  const dragged = useRef<string | null>(null)
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': textOf(String(key)) })),
    onDragStart: ({ keys }) => {
      dragged.current = [...keys].map(String)[0] ?? null
    },
    onDragEnd: () => {
      dragged.current = null
    },
    getDropOperation: (target) => {
      const id = dragged.current
      if (target.type !== 'item' || target.dropPosition === 'on' || id === null) return 'cancel'
      return mayDrop(id, { id: String(target.key), side: target.dropPosition }) ? 'move' : 'cancel'
    },
    onReorder: ({ keys, target }) => {
      const id = [...keys].map(String)[0]
      if (id !== undefined && target.dropPosition !== 'on') onDrop(id, { id: String(target.key), side: target.dropPosition })
    },
  })
  return dragAndDropHooks
}
