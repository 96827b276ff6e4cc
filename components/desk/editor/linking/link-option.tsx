import { File, FileText, Folder, Hash, Link, type LucideIcon, Paperclip, User } from 'lucide-react'
import type { LinkOption } from '#components/desk/editor/linking/use-link-suggestions.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { editorWords } from '#components/desk/words/editor.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import type { LinkSuggestion } from '#domain/article/links/link-suggestion.ts'

const words = editorWords.link
const ICONS: Record<LinkSuggestion['kind'], LucideIcon> = {
  story: FileText,
  section: Folder,
  topic: Hash,
  author: User,
  page: File,
  file: Paperclip,
}

type Props = { id: string; option: LinkOption; isActive: boolean; onTake: () => void }

/** An option of the link dialog: an address as typed, or a page of the paper with its kind. */
export function LinkOptionRow({ id, option, isActive, onTake }: Props) {
  const Icon = option.kind === 'address' ? Link : ICONS[option.page.kind]
  return (
    <button type="button" role="option" id={id} tabIndex={-1} aria-selected={isActive} onClick={onTake}>
      <Icon className="i" aria-hidden="true" />
      {option.kind === 'address' ? (
        <span>{words.toAddress(option.href)}</span>
      ) : (
        <span>
          {option.page.name || everyScreenWords.untitled} <PageLine page={option.page} />
        </span>
      )}
    </button>
  )
}

function PageLine({ page: { kind, story } }: { page: LinkSuggestion }) {
  const { said } = useNewsroom()
  if (!story) return <small>{words.kinds[kind]}</small>
  if (story.isPublic) return <small>{words.published(said(story.at))}</small>
  return <small className="meh">{words.notPublic(everyScreenWords.states[story.status].toLowerCase())}</small>
}
