/** Starts workers from programs that the page carries: the only scripts it runs besides its own. */
export interface OwnWorkers {
  readonly start: (program: string, name: string) => Worker
}

interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ) => { createScriptURL: (address: string) => unknown }
}

/** With `require-trusted-types-for 'script'` a worker needs an address that a policy made: the addresses made here, no other. */
function openWorkers(): OwnWorkers {
  const addresses = new Map<string, string>()
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  const policy = trustedTypes?.createPolicy('undescribe-worker', {
    createScriptURL: (asked) => {
      if (![...addresses.values()].includes(asked)) throw new TypeError('not a worker of this page')
      return asked
    },
  })
  return {
    start: (program, name) => {
      const address =
        addresses.get(program) ?? URL.createObjectURL(new Blob([program], { type: 'text/javascript' }))
      addresses.set(program, address)
      return new Worker((policy?.createScriptURL(address) ?? address) as string, { name })
    },
  }
}

export const ownWorkers = openWorkers()
