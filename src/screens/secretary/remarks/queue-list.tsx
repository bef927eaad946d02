import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { MonthRemarks, MonthRow } from '#contract/remarks.ts'
import { Button } from '#screens/kit/button.tsx'
import { ProgressTicks } from '#screens/kit/progress-ticks.tsx'
import { EnterByHand } from './enter-by-hand.tsx'
import { withDrafts } from './remark-draft.ts'

type Props = { page: MonthRemarks; memberId: string; onChoose: (memberId: string) => void }

/** Everybody of the month at the left, each with how far the committee is. On a phone the list opens with a button. */
export function QueueList({ page, memberId, onChoose }: Props) {
  const t = useTranslations('remarks.queue')
  const [isOpen, setOpen] = useState(false)
  const { total, done, left, handedInWithoutRemark } = page.progress
  const drafts = withDrafts(page.members, { by: page.memberId, month: page.month })
  return (
    <div className="no-print flex min-h-0 flex-1 flex-col gap-3">
      <div className="grid grid-cols-1 gap-2 px-[18px]">
        <p className="num flex items-baseline justify-between gap-3">
          <b className="text-desk-3">
            {done}/{total}
          </b>
          <span role="status">{t(left === 0 ? 'allDone' : 'left', { left, total })}</span>
        </p>
        <ProgressTicks
          sentence={t('progress', { done, total })}
          ticks={page.members.map((one) => (one.remarked ? 'done' : one.memberId === memberId ? 'now' : 'next'))}
        />
        {handedInWithoutRemark > 0 && (
          <p className="tag tag-part text-desk-1 whitespace-normal">{t('warning', { count: handedInWithoutRemark })}</p>
        )}
        <div className="min-[1101px]:hidden">
          <Button wide aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {t(isOpen ? 'closeList' : 'openList')}
          </Button>
        </div>
      </div>
      <div
        className={`min-h-0 flex-col min-[1101px]:sticky min-[1101px]:top-4 min-[1101px]:flex ${isOpen ? 'flex' : 'max-[1100px]:hidden'}`}
      >
        <Names
          rows={page.members}
          memberId={memberId}
          drafts={drafts}
          onChoose={(chosen) => {
            setOpen(false)
            onChoose(chosen)
          }}
        />
        <LeftOut page={page} />
        <EnterByHand page={page} />
      </div>
    </div>
  )
}

type NamesProps = { rows: readonly MonthRow[]; memberId: string; drafts: ReadonlySet<string>; onChoose: (memberId: string) => void }

function Names({ rows, memberId, drafts, onChoose }: NamesProps) {
  const t = useTranslations('remarks.queue')
  const list = useRef<HTMLUListElement>(null)
  const at = rows.findIndex((row) => row.memberId === memberId)
  useEffect(() => {
    const here = at < 0 ? null : list.current?.querySelector<HTMLElement>('[aria-current]')
    // The list alone is scrolled: scrollIntoView would move the page as well.
    if (list.current && here) list.current.scrollTop = here.offsetTop - list.current.offsetTop - list.current.clientHeight / 2
  }, [at])
  return (
    <ul ref={list} aria-label={t('label')} className="min-h-0 overflow-y-auto min-[1101px]:max-h-[calc(100dvh-300px)]">
      {rows.map((row) => (
        <li key={row.memberId}>
          <button
            type="button"
            id={rowId(row.memberId)}
            aria-current={row.memberId === memberId ? 'true' : undefined}
            onClick={() => onChoose(row.memberId)}
            className="flex min-h-12 w-full items-center justify-between gap-2 px-[18px] py-1 text-left hover:underline aria-[current]:bg-paper aria-[current]:font-bold aria-[current]:shadow-[inset_6px_0_0_var(--red)]"
          >
            <span>{row.name}</span>
            <State row={row} draft={drafts.has(row.memberId)} />
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Where the focus goes when one leaves the words for the queue. */
export const rowId = (memberId: string): string => `queue-${memberId}`

function State({ row, draft }: { row: MonthRow; draft: boolean }) {
  const t = useTranslations('remarks.queue.state')
  const state = draft
    ? 'draft'
    : row.remarked
      ? 'remarked'
      : row.own
        ? 'own'
        : row.shortfalls > 0
          ? 'shortfalls'
          : row.handedIn
            ? 'toRemark'
            : 'missing'
  const tag = { draft: 'tag-part', remarked: 'tag-ok', own: '', shortfalls: 'tag-no', toRemark: 'tag-part', missing: 'tag-late' }[state]
  return <small className={`tag ${tag} shrink-0 text-desk-1`}>{t(state, { count: row.shortfalls })}</small>
}

/** Who is not asked this month, counted apart (262-KH/HU). */
function LeftOut({ page }: { page: MonthRemarks }) {
  const t = useTranslations('remarks.queue')
  if (page.leftOut.length === 0) return null
  return (
    <p className="second px-[18px] py-2 text-desk-1">
      {t('leftOut')} {page.leftOut.map(({ name, why }) => `${name} (${t(`why.${why}`)})`).join(', ')}.
    </p>
  )
}
