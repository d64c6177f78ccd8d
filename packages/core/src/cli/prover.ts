import { Worker } from 'node:worker_threads';
import { guideProofs, type Proof, type ProofWork } from './guide-proofs.ts';

/** Proves guides beside whatever else is done; new work takes the place of what is left of the old. */
export interface Prover {
  readonly prove: (work: ProofWork) => void;
  /** The guide that somebody waits for. */
  readonly first: (guide: string) => void;
  readonly onProof: (listener: (proof: Proof) => void) => void;
  readonly close: () => Promise<void>;
}

export type ProverMessage =
  | { readonly kind: 'prove'; readonly work: ProofWork }
  | { readonly kind: 'first'; readonly guide: string };

/** In a thread of its own, from the first work on: a proof takes seconds, in which no page would come. */
export function threadProver(): Prover {
  let worker: Worker | undefined;
  let found: (proof: Proof) => void = () => undefined;
  const send = (message: ProverMessage): void => {
    worker ??= new Worker(new URL('./prover-thread.js', import.meta.url)).on('message', (proof) =>
      found(proof),
    );
    worker.postMessage(message);
  };
  return {
    prove: (work) => send({ kind: 'prove', work }),
    first: (guide) => send({ kind: 'first', guide }),
    onProof: (listener) => {
      found = listener;
    },
    close: async () => {
      await worker?.terminate();
    },
  };
}

/** In this thread, between other things. */
export function ownProver(): Prover {
  const prove = guideProofs();
  let version: string | undefined;
  let first: string | undefined;
  let found: (proof: Proof) => void = () => undefined;
  return {
    prove: (work) => {
      version = work.version;
      void prove(work, {
        isWanted: () => version === work.version,
        first: () => first,
        found: (proof) => found(proof),
      });
    },
    first: (guide) => {
      first = guide;
    },
    onProof: (listener) => {
      found = listener;
    },
    close: async () => {
      version = undefined;
    },
  };
}
