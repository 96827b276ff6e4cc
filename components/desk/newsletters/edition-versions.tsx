'use client'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Dialog } from '#components/desk/parts/dialog/dialog.tsx'
import { List } from '#components/desk/parts/list/list.tsx'
import { useList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { newsletterQueries } from '#components/desk/queries/newsletter-queries.ts'
import { t } from '#domain/messages/t.ts'
import type { EditionDocument } from '#domain/newsletters/edition-document.ts'

type Props = { id: number; onTake: (document: EditionDocument) => void; onClose: () => void }

/** The kept versions of a draft, any of which can be taken as the draft again. */
export function EditionVersions({ id, onTake, onClose }: Props) {
  const { said } = useNewsroom()
  return (
    <Dialog title={t('Versions')} onClose={onClose} actions={<Button onClick={onClose}>{t('Done')}</Button>}>
      <List
        list={useList(newsletterQueries.versions(id))}
        label={t('Versions')}
        rowKey={({ version }) => version}
        rowName={({ savedAt }) => said(savedAt)}
        columns={[
          { name: t('Saved'), isRowHead: true, cell: ({ savedAt }) => said(savedAt) },
          { name: t('By'), cell: ({ savedBy }) => savedBy?.name },
          { name: t('Subject'), hidden: 'narrow', cell: ({ document }) => <bdi>{document.subject}</bdi> },
        ]}
        actions={({ document }) => [
          {
            name: t('Take'),
            does: () => {
              onTake(document)
              onClose()
            },
          },
        ]}
        empty={{ title: t('No earlier version.'), isSmall: true }}
      />
    </Dialog>
  )
}
