import type { Refused, RequestType } from '../protocol/requests';
import { PlanIgnore, PlanMove, PrintReferences, ProposeMove } from '../protocol/requests';
import { guardRequest } from './guard';
import type { Shape } from './params';
import { shapes } from './params';
import type { Feature } from './server';

const failed: Refused = {
  kind: 'refused',
  code: 'unsupported',
  message: 'The language server failed on this file and changed nothing. Its log says where.',
};

/** `strongroom/proposeMove`, `planMove`, `planIgnore`, `printReferences` */
export const moves: Feature = ({ connection, service, log }) => {
  const answer = <P, R extends object>(
    { method }: RequestType<P, R>,
    shape: Shape,
    empty: R,
    handle: (params: P) => R,
  ) => connection.onRequest<object, void>(method, guardRequest<P, object>(log, method, shape, empty, handle));

  answer(ProposeMove, shapes.findingRef, failed, (params) => service.proposeMove(params));
  answer(PlanMove, shapes.planMove, failed, (params) => service.planMove(params));
  answer(PlanIgnore, shapes.planIgnore, failed, (params) => service.planIgnore(params));
  answer(PrintReferences, shapes.printReferences, [], (params) => service.printReferences(params));
};
