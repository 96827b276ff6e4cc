'use client'
import { FolderOutput } from 'lucide-react'
import { useState } from 'react'
import { ExportProgress } from '#components/desk/exports/export-progress.tsx'
import { MadeExports } from '#components/desk/exports/made-exports.tsx'
import { useStartExport } from '#components/desk/exports/use-exports.ts'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { PageColumn, PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { narrowedList, useList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { exportQueries } from '#components/desk/queries/export-queries.ts'
import { isBeingMade, type SystemFormat, systemFormat } from '#domain/export/export-view.ts'
import { SYSTEM_NAMES } from '#domain/export/system-names.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'

const HOW: Record<SystemFormat, Message> = {
  wxr: msg(
    'XML for the importer of WordPress, which fetches the pictures from this paper’s address below /wp-content/uploads/: put the folder uploads there. For another address, use npm run news -- export in a terminal.',
  ),
  ghost: msg('The folder import, zipped again, for Universal import; routes.yaml and redirects.json for Labs.'),
  markdown: msg('Markdown files with front matter, pictures, and a beginning of hugo.yaml and _config.yml.'),
}

/** Exports the newsroom for another system; for admins. */
export function ExportsPage() {
  const { me } = useNewsroom()
  return (
    <>
      <Bar title={t('Export')} />
      {can(me, 'export.run') ? (
        <Exports />
      ) : (
        <Empty
          title={t('Only admins can export the newsroom.')}
          how={t('An export has every draft in it. Ask one of them.')}
        />
      )}
    </>
  )
}

function Exports() {
  const list = useList(exportQueries.list())
  const running = list.items.filter(isBeingMade)
  return (
    <PageColumn>
      <BeginExport isBusy={running.length > 0} isKnown={list.hasOld} />
      {running.map((one) => (
        <ExportProgress key={one.id} one={one} />
      ))}
      <MadeExports list={narrowedList(list, (one) => !isBeingMade(one))} isOneMade={running.length > 0} />
    </PageColumn>
  )
}

function BeginExport({ isBusy, isKnown }: { isBusy: boolean; isKnown: boolean }) {
  const [format, setFormat] = useState<SystemFormat>('wxr')
  const start = useStartExport()
  const isWorking = isBusy || start.isPending
  return (
    <PagePart title={t('Leave whenever you like')}>
      <p>
        {t(
          'One zip with all stories, pages, pictures, files and redirects. Drafts, scheduled and withdrawn stories are in a folder of their own: keep the zip to yourself.',
        )}
      </p>
      <Segmented
        label={t('For which system')}
        value={format}
        choices={systemFormat.options.map((value) => ({ value, name: t(SYSTEM_NAMES[value]) }))}
        onChoose={setFormat}
      />
      <p className={HINT} aria-live="polite">
        {t(HOW[format])}
      </p>
      <Button
        kind="primary"
        icon={FolderOutput}
        isBusy={isWorking}
        busy={t('Exporting…')}
        isOff={!isKnown}
        aria-describedby={isBusy ? 'export-busy' : undefined}
        onClick={() => start.act(format)}
      >
        {t('Export', {}, 'verb')}
      </Button>
      {isBusy && (
        <p className={HINT} id="export-busy">
          {t('One export is made at a time. You can start the next one when it is done.')}
        </p>
      )}
    </PagePart>
  )
}
