import type { Refused, RequestType } from '../protocol/requests';
import { PlanIgnore, PlanMove, PrintReferences, ProposeMove } from '../protocol/requests';
import { guardRequest } from './guard';
import type { Shape, Shaped } from './params';
import type { Feature } from './server';
import { shapes } from './shapes';

const failed: Refused = {
  kind: 'refused',
  code: 'unsupported',
  message: 'The language server failed on this file and changed nothing. Its log says where.',
};

/** `strongroom/proposeMove`, `planMove`, `planIgnore`, `printReferences` */
export const moves: Feature = ({ connection, service, log }) => {
  const answer = <P, R extends object, S extends Shape>(
    { method }: RequestType<P, R>,
    shape: S,
    empty: R,
    handle: (params: Shaped<S>) => R,
  ) => connection.onRequest<object, void>(method, guardRequest<S, object>(log, method, shape, empty, handle));

  answer(ProposeMove, shapes.findingRef, failed, (params) => service.proposeMove(params));
  answer(PlanMove, shapes.planMove, failed, (params) => service.planMove(params));
  answer(PlanIgnore, shapes.planIgnore, failed, (params) => service.planIgnore(params));
  answer(PrintReferences, shapes.printReferences, [], (params) => service.printReferences(params));
};
