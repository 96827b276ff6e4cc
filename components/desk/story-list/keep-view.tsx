import { BookmarkPlus, BookmarkX } from 'lucide-react'
import { useRef, useState } from 'react'
import { api } from '#components/desk/api.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { TextField } from '#components/desk/parts/field/text-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { ownViewQueries } from '#components/desk/queries/own-view-queries.ts'
import { ownViewOf, useOwnViews } from '#components/desk/story-list/use-own-views.ts'
import { MOST_NAME, ownViewFields } from '#domain/article/lists/own-view.ts'
import { isNarrowed, type ListFilters, listQuery } from '#domain/article/lists/story-list-address.ts'
import { t } from '#domain/messages/t.ts'

const LISTS = [ownViewQueries.list().queryKey]

/** Keeps the present view among the tabs, or removes it from them. A view that has a tab of its own is not kept. */
export function KeepView({ filters }: { filters: ListFilters }) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const own = ownViewOf(useOwnViews(), filters)
  const remove = useAct({
    send: (name: string) => api.send('DELETE', '/api/me/views', { name }),
    done: (_, name) => t('“{name}” is removed from your tabs.', { name }),
    refusal: (error) => t('The view was not removed. {why}', { why: errorSentence(error) }),
    renews: LISTS,
  })
  if (own === null && !isNarrowed(filters) && filters.sort === 'changed') return null
  return (
    <>
      <Button
        ref={button}
        size="small"
        icon={own ? BookmarkX : BookmarkPlus}
        isBusy={remove.isPending}
        onClick={() => (own ? remove.act(own.name) : setOpen(true))}
      >
        {own ? t('Remove “{name}”', { name: own.name }) : t('Keep this view…')}
      </Button>
      {isOpen && (
        <NameDialog
          query={listQuery(filters)}
          onClose={() => setOpen(false)}
          returnFocus={() => button.current?.focus()}
        />
      )}
    </>
  )
}

type NameProps = { query: string; onClose: () => void; returnFocus: () => void }

function NameDialog({ query, onClose, returnFocus }: NameProps) {
  const form = useDeskForm({
    schema: ownViewFields,
    start: { name: '' },
    bodyOf: ({ name }) => ({ name, query }),
    says: { name: t('Enter a name.') },
    send: (body: { name: string; query: string }) => api.send('PUT', '/api/me/views', body),
    renews: LISTS,
    onDone: onClose,
  })
  return (
    <FormDialog
      form={form}
      title={t('Keep this view')}
      does={t('Keep')}
      doing={t('Keeping…')}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      <TextField
        name="name"
        label={t('Name')}
        hint={t(
          'It stands among your tabs, in every browser in which you sign in. Only you see it; to share it, send its address.',
        )}
        maxLength={MOST_NAME}
      />
    </FormDialog>
  )
}
