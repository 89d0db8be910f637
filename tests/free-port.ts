import { createServer } from 'node:net'

/** Below those that the system gives to connections and to whoever asks for any port: none of these is taken meanwhile. */
const [FIRST, LAST] = [10_000, 32_000]

/** A port of this machine that is free, and stays so for a server that starts now, or stops and starts again. */
export async function freePort(): Promise<number> {
  const port = FIRST + Math.floor(Math.random() * (LAST - FIRST))
  return (await isFree(port)) ? port : freePort()
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    // of all addresses: some servers listen at `localhost`, whichever that is
    const server = createServer().once('error', () => resolve(false))
    server.listen(port, () => server.close(() => resolve(true)))
  })
}
