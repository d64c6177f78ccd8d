import { parentPort } from 'node:worker_threads';
import { ownProver, type ProverMessage } from './prover.ts';

// The thread that `threadProver` starts.
const prover = ownProver();
prover.onProof((proof) => parentPort?.postMessage(proof));
parentPort?.on('message', (message: ProverMessage) => {
  if (message.kind === 'first') prover.first(message.guide);
  else prover.prove(message.work);
});
