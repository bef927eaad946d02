'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CodesPage } from '#contract/oversight.ts'
import { paths } from '#contract/paths.ts'
import type { PrintedSlip } from '#contract/pin-reset.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { momentText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { type Column, Table } from '#screens/kit/table.tsx'
import { Tag, type TagState } from '#screens/kit/tag.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { AdminFrame } from '../admin-frame.tsx'
import { CodeSheet } from './code-sheet.tsx'

/** Slips to enrol with for a whole cell: who has one, whose has expired, and a sheet to cut. */
export function CodesScreen({ cellId }: { cellId: string }) {
  const t = useTranslations('oversight.codes')
  const api = useApi()
  const codes = useQuery(api.oversight.codes.queryOptions({ cellId }))
  const { data } = codes
  return (
    <AdminFrame title={t('title')} sub={data?.cellName}>
      <p className="no-print mb-3">
        <ButtonLink href={paths.adminCell(cellId)} kind="quiet">
          {t('back')}
        </ButtonLink>
      </p>
      {data ? <Codes page={data} /> : codes.error ? <LoadProblem error={codes.error} onRetry={() => void codes.refetch()} /> : <Waiting />}
    </AdminFrame>
  )
}

function Codes({ page }: { page: CodesPage }) {
  const t = useTranslations('oversight.codes')
  const { slips, failures, isMaking, make } = useMaking()
  const open = page.members.filter(({ state }) => state !== 'ENROLLED').map(({ personId }) => personId)
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    page.members.filter(({ state }) => state === 'NONE' || state === 'EXPIRED').map(({ personId }) => personId),
  )
  const wanted = chosen.filter((id) => open.includes(id))
  return (
    <>
      <div className="no-print grid max-w-[860px] gap-4 pb-8">
        <p>{t('lead')}</p>
        {failures.map((sentence) => (
          <ErrorNotice key={sentence} title={sentence} />
        ))}
        {open.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
        {open.length > 0 && slips.length === 0 && (
          <>
            <Checkbox isSelected={wanted.length === open.length} onChange={(on) => setChosen(on ? open : [])}>
              {t('all', { count: open.length })}
            </Checkbox>
            <div>
              <Button
                kind="primary"
                isDisabled={wanted.length === 0}
                pending={isMaking}
                pendingText={t('making')}
                onPress={() => void make(wanted)}
              >
                {t('make', { count: wanted.length })}
              </Button>
            </div>
          </>
        )}
        {slips.length > 0 && (
          <div>
            <Button kind="primary" onPress={() => window.print()} icon={<Printer aria-hidden size={20} />}>
              {t('print')}
            </Button>
          </div>
        )}
        <States page={page} chosen={chosen} onChoose={setChosen} isOpen={slips.length === 0} />
      </div>
      <CodeSheet cellName={page.cellName} slips={slips} />
    </>
  )
}

/** One slip after the other; what failed is said, what was made stays. */
function useMaking() {
  const api = useApi()
  const queries = useQueryClient()
  const asWords = useProblem()
  const one = useMutation(api.admin.makeSlip.mutationOptions())
  const [slips, setSlips] = useState<PrintedSlip[]>([])
  const [failures, setFailures] = useState<string[]>([])
  const [isMaking, setMaking] = useState(false)
  const make = async (personIds: readonly string[]) => {
    setMaking(true)
    const made: PrintedSlip[] = []
    const failed = new Set<string>()
    for (const personId of personIds) {
      try {
        made.push(await one.mutateAsync({ personId }))
      } catch (error) {
        failed.add(asWords(error).sentence)
      }
    }
    setSlips(made)
    setFailures([...failed])
    setMaking(false)
    await queries.invalidateQueries(api.oversight.codes.queryFilter())
  }
  return { slips, failures, isMaking, make }
}

const signs: Record<CodesPage['members'][number]['state'], TagState> = { ENROLLED: 'ok', PRINTED: 'part', EXPIRED: 'late', NONE: 'no' }

type StatesProps = { page: CodesPage; chosen: readonly string[]; onChoose: (ids: readonly string[]) => void; isOpen: boolean }

function States({ page, chosen, onChoose, isOpen }: StatesProps) {
  const t = useTranslations('oversight.codes')
  const when = ({ state, expiresAt, usedAt }: CodesPage['members'][number]) => {
    if (state === 'ENROLLED') return usedAt && t('used', { time: momentText(usedAt) })
    return expiresAt && t(state === 'PRINTED' ? 'until' : 'expired', { time: momentText(expiresAt) })
  }
  const columns: Column<CodesPage['members'][number]>[] = [
    {
      id: 'choose',
      head: <span className="sr-only">{t('chosen')}</span>,
      width: '56px',
      cell: ({ personId, name, state }) =>
        isOpen && state !== 'ENROLLED' ? (
          <Checkbox
            isSelected={chosen.includes(personId)}
            onChange={(on) => onChoose(on ? [...chosen, personId] : chosen.filter((id) => id !== personId))}
          >
            <span className="sr-only">{t('choose', { name })}</span>
          </Checkbox>
        ) : null,
    },
    { id: 'name', head: t('member'), isRowHead: true, cell: ({ name }) => name },
    {
      id: 'state',
      head: t('state'),
      cell: (one) => (
        <>
          <Tag state={signs[one.state]}>{t(`states.${one.state}`)}</Tag> <small className="second">{when(one)}</small>
        </>
      ),
    },
  ]
  return <Table caption={t('title')} columns={columns} rows={page.members} rowKey={({ personId }) => personId} />
}
