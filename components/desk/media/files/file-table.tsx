import { useQuery } from '@tanstack/react-query'
import { Link, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { toast } from 'sonner'
import { WhereUsed } from '#components/desk/media/detail/where-used.tsx'
import { useDeleteFile } from '#components/desk/media/files/use-files.ts'
import { LinkButton } from '#components/desk/parts/button/link-button.tsx'
import { fileSize } from '#components/desk/parts/file-size.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { fileQueries } from '#components/desk/queries/file-queries.ts'
import { t } from '#domain/messages/t.ts'
import type { FileView } from '#domain/newsroom-views.ts'

const copy = async ({ path }: FileView) => {
  await navigator.clipboard.writeText(path)
  toast(t('The link was copied. Paste it into the link dialog of a story.'))
}

/** Files that match `q`, with their sizes, whether readers can open them, and where they are used. */
export function FileTable({ q }: { q: string }) {
  const [open, setOpen] = useState<string | null>(null)
  const remove = useDeleteFile()
  return (
    <List
      isMain
      list={usePagedList(fileQueries.list(q))}
      label={t('The list of files')}
      columns={[
        { name: t('Name'), cell: (file) => <Name file={file} /> },
        { name: t('Size'), cell: ({ bytes }) => fileSize(bytes) },
        {
          name: t('Used in'),
          cell: ({ id, name, uses }) =>
            uses === 0 ? (
              t('nowhere')
            ) : (
              <LinkButton
                about={t('link to {name}', { name })}
                aria-expanded={open === id}
                onClick={() => setOpen(open === id ? null : id)}
              >
                {t('{n, plural, one {# story or page} other {# stories and pages}}', { n: uses })}
              </LinkButton>
            ),
        },
      ]}
      actions={(file) => {
        const { name, uses } = file
        const copies = {
          name: t('Copy the link to {name}', { name }),
          icon: Link,
          isIconOnly: true,
          does: () => void copy(file),
        }
        if (uses > 0) return [copies]
        const isBusy = remove.isBusy(file)
        return [
          copies,
          { name: t('Delete {name}', { name }), icon: Trash2, isIconOnly: true, isBusy, does: () => remove.act(file) },
        ]
      }}
      expanded={({ id }) => id === open && <Uses id={id} />}
      empty={{ title: q === '' ? t('No files yet.') : t('No file matches.'), isSmall: true }}
      moreName={t('Older files')}
    />
  )
}

const Uses = ({ id }: { id: string }) => <WhereUsed uses={useQuery(fileQueries.uses(id))} />

const Name = ({ file: { name, path, isPublic } }: { file: FileView }) => (
  <>
    {isPublic ? (
      <a href={path} dir="auto">
        {name}
      </a>
    ) : (
      <bdi>{name}</bdi>
    )}{' '}
    <small className={isPublic ? 'text-green' : 'text-ink-3'}>
      {isPublic ? t('public', {}, 'file') : t('not public', {}, 'file')}
    </small>
  </>
)
