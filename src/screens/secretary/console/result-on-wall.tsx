'use client'

import { useTranslations } from 'next-intl'
import type { ResultCard } from '#domain/meeting/ballot-card.ts'
import { ActButton } from './act-button.tsx'
import { useDesk } from './desk-context.tsx'

/** How the wall shows the result: by name or by level, one comrade after another or all, ten rows a page. */
export function ResultOnWall({ total }: { total: number }) {
  const { scene } = useDesk().view
  return scene.kind === 'RESULT' ? <Controls shown={scene.result} total={total} /> : null
}

function Controls({ shown: { order, shown, page, pages }, total }: { shown: ResultCard; total: number }) {
  const t = useTranslations('console.result')
  return (
    <>
      <div className="con-acts">
        {shown !== null && (
          <>
            <span className="num">{t('shown', { shown, total })}</span>
            <ActButton size="normal" kind="primary" command={{ type: 'showResult', order, rows: shown + 1 }}>
              {t('showNext')}
            </ActButton>
            <ActButton size="normal" command={{ type: 'showResult', order, rows: null }}>
              {t('showAll')}
            </ActButton>
          </>
        )}
        {shown === null && (
          <ActButton kind="quiet" command={{ type: 'showResult', order, rows: 0 }}>
            {t('showOneByOne')}
          </ActButton>
        )}
        <ActButton kind="quiet" command={{ type: 'showResult', order: order === 'NAME' ? 'LEVEL' : 'NAME', rows: shown }}>
          {t(order === 'NAME' ? 'byLevel' : 'byName')}
        </ActButton>
      </div>
      {pages > 1 && (
        <div className="con-acts">
          <span className="num">{t('page', { page: page + 1, pages })}</span>
          <ActButton size="normal" isDisabled={page === 0} command={{ type: 'turnResultPage', page: page - 1 }}>
            {t('before')}
          </ActButton>
          <ActButton size="normal" isDisabled={page + 1 >= pages} command={{ type: 'turnResultPage', page: page + 1 }}>
            {t('after')}
          </ActButton>
        </div>
      )}
    </>
  )
}
