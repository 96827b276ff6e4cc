import { useMutation } from '@tanstack/react-query'
import type { ReactNodeViewProps } from '@tiptap/react'
import { useCallback, useEffect } from 'react'
import { ApiProblem, api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { PROVIDERS } from '#domain/document/blocks/embed-providers.ts'
import type { BlockOf } from '#domain/document/blocks/schema.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { t } from '#domain/messages/t.ts'

export type StoredEmbed = Omit<BlockOf<'embed'>, 'id' | 'type'>

/** Addresses of embeds that were just pasted: their forms search once, and those of a story that is opened do not. */
export const pastedEmbeds = new Set<string>()

/** Says that an address cannot be embedded, and which can. */
export function unknownEmbed(): string {
  const names = Object.values(PROVIDERS).map(({ name }) => name)
  return t('This address cannot be embedded. Enter one from {providers}, or from a site that an admin has added.', {
    providers: saidList(names, 'or'),
  })
}

/**
 * Asks the server for what a story needs to embed an address: title, poster and frame. What the editor wrote meanwhile
 * stays; an answer for an embed that was changed or removed is dropped.
 */
export function useEmbedSearch({ editor, getPos, updateAttributes }: ReactNodeViewProps, address: string) {
  const { mutateAsync, isPending, error, reset } = useMutation({
    networkMode: 'always',
    mutationFn: (asked: string) => api.send<StoredEmbed>('POST', '/api/embeds', { address: asked }),
  })
  const search = useCallback(
    async (asked: string): Promise<boolean> => {
      const stored = () => {
        const at = getPos()
        const node = at === undefined || editor.isDestroyed ? null : editor.state.doc.nodeAt(at)
        return node?.type.name === 'embed' ? (node.attrs.block as Partial<StoredEmbed>) : null
      }
      const before = stored()
      const found = await mutateAsync(asked).catch(() => null)
      const now = stored()
      if (found === null || now === null || now.ref !== before?.ref) return false
      // A poster that cannot be fetched again stays.
      const kept = now.ref === found.ref && now.poster ? { poster: now.poster } : {}
      updateAttributes({ block: { ...kept, ...found, title: now.title || found.title } })
      return true
    },
    [editor, getPos, updateAttributes, mutateAsync],
  )
  useEffect(() => {
    if (address !== '' && pastedEmbeds.delete(address)) queueMicrotask(() => void search(address))
  }, [address, search])
  const isUnknown = error instanceof ApiProblem && error.code === 'unknown-embed'
  const problem = error === null ? null : isUnknown ? unknownEmbed() : errorSentence(error)
  return { search, isSearching: isPending, problem, forget: reset }
}
