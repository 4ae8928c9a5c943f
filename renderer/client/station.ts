/** The only way from a page to its station: the typed client and its queries. */
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '../../electron/contract/index.ts'

export const client: ContractRouterClient<Contract> = createORPCClient(
  new RPCLink({
    url: () => `${window.location.origin}/rpc`,
    // What a page counted is handed in also when it closes.
    fetch: (request, init, _options, [room]) => fetch(request, { ...init, keepalive: room === 'proof' }),
  }),
)

/** Query and mutation options of every procedure: `station.captions.live.queryOptions()`. */
export const station = createTanstackQueryUtils(client)
