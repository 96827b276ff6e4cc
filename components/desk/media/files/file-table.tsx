import { useQuery } from '@tanstack/react-query'
import { Link, Trash2 } from 'lucide-react'
import { Fragment, useState } from 'react'
import { toast } from 'sonner'
import { WhereUsed } from '#components/desk/media/detail/where-used.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { fileSize } from '#components/desk/parts/file-size.ts'
import { fileQueries } from '#components/desk/queries/file-queries.ts'
import { mediaFilesWords as words } from '#components/desk/words/media.ts'
import type { FileView } from '#domain/newsroom-views.ts'

type Props = { files: readonly FileView[]; onDelete: (file: FileView) => void }

/** Files with their sizes, whether readers can open them, and where they are used. */
export function FileTable({ files, onDelete }: Props) {
  const [open, setOpen] = useState<string | null>(null)
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{words.columns.name}</th>
          <th scope="col">{words.columns.size}</th>
          <th scope="col">{words.columns.uses}</th>
          <th scope="col">
            <span className="hush">{words.columns.acts}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <Fragment key={file.id}>
            <FileRow
              file={file}
              isOpen={open === file.id}
              onOpen={() => setOpen(open === file.id ? null : file.id)}
              onDelete={() => onDelete(file)}
            />
            {open === file.id && (
              <tr>
                <td colSpan={4}>
                  <Uses id={file.id} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

const Uses = ({ id }: { id: string }) => <WhereUsed uses={useQuery(fileQueries.uses(id))} />

type RowProps = { file: FileView; isOpen: boolean; onOpen: () => void; onDelete: () => void }

function FileRow({ file: { name, path, bytes, uses, isPublic }, isOpen, onOpen, onDelete }: RowProps) {
  const copy = async () => {
    await navigator.clipboard.writeText(path)
    toast(words.copied)
  }
  return (
    <tr>
      <td>
        {isPublic ? <a href={path}>{name}</a> : name}{' '}
        <small className={isPublic ? 'yes' : 'dim'}>{isPublic ? words.isPublic : words.hidden}</small>
      </td>
      <td>{fileSize(bytes)}</td>
      <td>
        {uses === 0 ? (
          words.uses(0)
        ) : (
          <button type="button" className="link" aria-expanded={isOpen} onClick={onOpen}>
            {words.uses(uses)} <span className="hush">{words.ofFile(name)}</span>
          </button>
        )}
      </td>
      <td>
        <IconButton isSmall icon={Link} label={words.copy(name)} onClick={() => void copy()} />
        {uses === 0 && <IconButton isSmall icon={Trash2} label={words.remove(name)} onClick={onDelete} />}
      </td>
    </tr>
  )
}
