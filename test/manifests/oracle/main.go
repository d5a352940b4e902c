// Command oracle gives the verdict of the Kubernetes API server on manifests, with the server's own code: strict
// decoding, unknown fields, defaults, validation by schema and CEL rules.
//
// Its argument is a JSON file of kinds, {"group/kind": {"scope", "versions": {"v1": {"served", "schema"}}}} with OpenAPI
// schemas as in a CRD. Documents come on standard input, a zero byte after each; for each of them a line of JSON
// {"ok", "why"} goes to standard output.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"log"
	"math"
	"os"
	"strings"

	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	structural "k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/cel"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/listtype"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/pruning"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/validation"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"sigs.k8s.io/yaml"
)

type kindVersion struct {
	Served bool                            `json:"served"`
	Schema apiextensionsv1.JSONSchemaProps `json:"schema"`

	structural *structural.Structural
	schema     validation.SchemaValidator
	rules      *cel.Validator
}

type kind struct {
	Scope    string                  `json:"scope"`
	Versions map[string]*kindVersion `json:"versions"`
}

func (v *kindVersion) prepare() error {
	internal := &apiextensions.JSONSchemaProps{}
	err := apiextensionsv1.Convert_v1_JSONSchemaProps_To_apiextensions_JSONSchemaProps(&v.Schema, internal, nil)
	if err != nil {
		return err
	}
	if v.structural, err = structural.NewStructural(internal); err != nil {
		return err
	}
	if v.schema, _, err = validation.NewSchemaValidator(internal); err != nil {
		return err
	}
	v.rules = cel.NewValidator(v.structural, true, math.MaxInt64)
	return nil
}

type verdict struct {
	OK  bool     `json:"ok"`
	Why []string `json:"why,omitempty"`
}

func judge(kinds map[string]*kind, text string) verdict {
	asJSON, err := yaml.YAMLToJSONStrict([]byte(text))
	if err != nil {
		return verdict{Why: []string{"not read: " + err.Error()}}
	}
	object := &unstructured.Unstructured{}
	if err := object.UnmarshalJSON(asJSON); err != nil {
		return verdict{Why: []string{"no object: " + err.Error()}}
	}
	gvk := object.GroupVersionKind()
	known := kinds[gvk.Group+"/"+gvk.Kind]
	if known == nil {
		return verdict{Why: []string{"unknown kind"}}
	}
	version := known.Versions[gvk.Version]
	if version == nil {
		return verdict{Why: []string{"unknown version"}}
	}
	why := []string{}
	if !version.Served {
		why = append(why, "not served")
	}
	tracked := structural.UnknownFieldPathOptions{TrackUnknownFieldPaths: true}
	for _, path := range pruning.PruneWithOptions(object.Object, version.structural, true, tracked) {
		why = append(why, "unknown field "+path)
	}
	defaulting.PruneNonNullableNullsWithoutDefaults(object.Object, version.structural)
	defaulting.Default(object.Object, version.structural)
	problems := validation.ValidateCustomResource(nil, object.Object, version.schema)
	problems = append(problems, listtype.ValidateListSetsAndMaps(nil, version.structural, object.Object)...)
	if len(problems) == 0 && version.rules != nil {
		broken, _ := version.rules.Validate(context.Background(), nil, version.structural, object.Object, nil, math.MaxInt64)
		problems = append(problems, broken...)
	}
	for _, problem := range problems {
		why = append(why, problem.Error())
	}
	if object.GetName() == "" && object.GetGenerateName() == "" {
		why = append(why, "no name")
	}
	if known.Scope == "Cluster" && object.GetNamespace() != "" {
		why = append(why, "namespace")
	}
	return verdict{OK: len(why) == 0, Why: why}
}

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: oracle KINDS.json <documents")
	}
	file, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	kinds := map[string]*kind{}
	if err := json.Unmarshal(file, &kinds); err != nil {
		log.Fatal(err)
	}
	for name, known := range kinds {
		for _, version := range known.Versions {
			if err := version.prepare(); err != nil {
				log.Fatalf("%s: %v", name, err)
			}
		}
	}
	in := bufio.NewReader(os.Stdin)
	out := json.NewEncoder(os.Stdout)
	for {
		text, err := in.ReadString(0)
		if err == io.EOF {
			return
		}
		if err != nil {
			log.Fatal(err)
		}
		if err := out.Encode(judge(kinds, strings.TrimSuffix(text, "\x00"))); err != nil {
			log.Fatal(err)
		}
	}
}
