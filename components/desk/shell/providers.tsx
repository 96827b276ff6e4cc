'use client'
import { DirectionProvider } from '@radix-ui/react-direction'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { DeskQueryClient } from '#components/desk/queries/desk-query-client.ts'
import { Notices } from '#components/desk/shell/notices.tsx'
import { isSpokenToLeft } from '#domain/messages/spoken.ts'

const MAX_RETRIES = 2

export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new DeskQueryClient({
        defaultOptions: {
          queries: {
            staleTime: 5_000,
            // Sends requests even if the browser reports that it is offline, so that failures are shown and not waited
            // for.
            networkMode: 'always',
            refetchOnReconnect: 'always',
            // Refusals are final; only a lost connection or a server error is retried.
            retry: (count, error) =>
              count < MAX_RETRIES && error instanceof ApiProblem && (error.status === 0 || error.status >= 500),
          },
        },
      }),
  )
  return (
    <QueryClientProvider client={client}>
      <DirectionProvider dir={isSpokenToLeft() ? 'rtl' : 'ltr'}>
        {children}
        <Notices />
      </DirectionProvider>
    </QueryClientProvider>
  )
}
