'use client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Toaster } from 'sonner'
import { z } from 'zod'
import { ApiProblem } from '#components/desk/api.ts'

// The desk’s policy forbids making code from text, which zod would try for speed.
z.config({ jitless: true })

const MAX_RETRIES = 2

export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: {
            staleTime: 5_000,
            // A browser that thinks it is offline asks all the same: what does not work is said, not waited for.
            networkMode: 'always',
            refetchOnReconnect: 'always',
            // What was refused is refused again; only a line or a server that fails is worth another try.
            retry: (count, error) =>
              count < MAX_RETRIES && error instanceof ApiProblem && (error.status === 0 || error.status >= 500),
          },
        },
      }),
  )
  return (
    <QueryClientProvider client={client}>
      {children}
      <Toaster
        position="bottom-right"
        offset={{ bottom: '5rem' }}
        mobileOffset={{ bottom: '5rem' }}
        theme="system"
        visibleToasts={4}
        closeButton
        duration={8_000}
      />
    </QueryClientProvider>
  )
}
