// Written by `npm run docs` from the files beside it.
import type { TokenRule } from '../../define';
import { ai21 } from './ai21';
import { anthropic } from './anthropic';
import { assemblyai } from './assemblyai';
import { baseten } from './baseten';
import { braintrust } from './braintrust';
import { bravesearch } from './bravesearch';
import { browserbase } from './browserbase';
import { cartesia } from './cartesia';
import { cerebras } from './cerebras';
import { clarifai } from './clarifai';
import { cohere } from './cohere';
import { composio } from './composio';
import { coze } from './coze';
import { cursor } from './cursor';
import { deepgram } from './deepgram';
import { deepinfra } from './deepinfra';
import { deepl } from './deepl';
import { deepseek } from './deepseek';
import { devin } from './devin';
import { dify } from './dify';
import { e2b } from './e2b';
import { elevenlabs } from './elevenlabs';
import { exa } from './exa';
import { fal } from './fal';
import { firecrawl } from './firecrawl';
import { fireworks } from './fireworks';
import { friendli } from './friendli';
import { gladia } from './gladia';
import { greptile } from './greptile';
import { groq } from './groq';
import { helicone } from './helicone';
import { huggingface } from './huggingface';
import { jina } from './jina';
import { kagi } from './kagi';
import { kimi } from './kimi';
import { langfuse } from './langfuse';
import { langsmith } from './langsmith';
import { leonardo } from './leonardo';
import { llamacloud } from './llamacloud';
import { mem0 } from './mem0';
import { minimax } from './minimax';
import { mistral } from './mistral';
import { modal } from './modal';
import { novita } from './novita';
import { nvidia } from './nvidia';
import { ollama } from './ollama';
import { openai } from './openai';
import { openrouter } from './openrouter';
import { perplexity } from './perplexity';
import { pinecone } from './pinecone';
import { portkey } from './portkey';
import { privateai } from './privateai';
import { reka } from './reka';
import { replicate } from './replicate';
import { roboflow } from './roboflow';
import { runpod } from './runpod';
import { runway } from './runway';
import { sambanova } from './sambanova';
import { siliconflow } from './siliconflow';
import { stability } from './stability';
import { tavily } from './tavily';
import { together } from './together';
import { upstage } from './upstage';
import { vapi } from './vapi';
import { voiceflow } from './voiceflow';
import { voyage } from './voyage';
import { wandb } from './wandb';
import { xai } from './xai';
import { zai } from './zai';

export const ai: readonly TokenRule[] = [
  ...ai21,
  ...anthropic,
  ...assemblyai,
  ...baseten,
  ...braintrust,
  ...bravesearch,
  ...browserbase,
  ...cartesia,
  ...cerebras,
  ...clarifai,
  ...cohere,
  ...composio,
  ...coze,
  ...cursor,
  ...deepgram,
  ...deepinfra,
  ...deepl,
  ...deepseek,
  ...devin,
  ...dify,
  ...e2b,
  ...elevenlabs,
  ...exa,
  ...fal,
  ...firecrawl,
  ...fireworks,
  ...friendli,
  ...gladia,
  ...greptile,
  ...groq,
  ...helicone,
  ...huggingface,
  ...jina,
  ...kagi,
  ...kimi,
  ...langfuse,
  ...langsmith,
  ...leonardo,
  ...llamacloud,
  ...mem0,
  ...minimax,
  ...mistral,
  ...modal,
  ...novita,
  ...nvidia,
  ...ollama,
  ...openai,
  ...openrouter,
  ...perplexity,
  ...pinecone,
  ...portkey,
  ...privateai,
  ...reka,
  ...replicate,
  ...roboflow,
  ...runpod,
  ...runway,
  ...sambanova,
  ...siliconflow,
  ...stability,
  ...tavily,
  ...together,
  ...upstage,
  ...vapi,
  ...voiceflow,
  ...voyage,
  ...wandb,
  ...xai,
  ...zai,
];
