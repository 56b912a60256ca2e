using System.Text.Json;
using Bot.TeamsApp.Schemas;

namespace Bot.TeamsApp.Tests.Schemas;

/// <summary>Each keyword by itself: a value that it lets pass, and one that it does not. The official validator judges alike in the end-to-end tests.</summary>
public sealed class JsonSchemaTests
{
    [Theory]
    [InlineData("""{"type":"string"}""", "\"a\"", "1", "1 stands where a text belongs")]
    [InlineData("""{"type":"integer"}""", "2.0", "2.5", "2.5 stands where a whole number belongs")]
    [InlineData("""{"type":["boolean","null"]}""", "null", "0", "0 stands where true or false or null belongs")]
    [InlineData("""{"enum":["a",null]}""", "null", "\"b\"", "\"b\" is not one of \"a\", null")]
    [InlineData("""{"const":{"a":1}}""", """{"a":1.0}""", """{"a":2}""", "an object must be {\"a\":1}")]
    [InlineData("""{"minimum":1,"maximum":3}""", "3", "0", "0 is less than 1")]
    [InlineData("""{"maxLength":2}""", "\"👩👩\"", "\"abc\"", "\"abc\" has 3 characters, and 2 fit")]
    [InlineData("""{"minLength":1}""", "\"a\"", "\"\"", "\"\" has 0 characters, and needs 1")]
    [InlineData("""{"pattern":"^a$"}""", "\"a\"", "\"a\\n\"", "is not of the form ^a$")]
    [InlineData("""{"pattern":"b"}""", "\"abc\"", "\"ac\"", "\"ac\" is not of the form b")]
    [InlineData("""{"format":"uri"}""", "\"https://a.example/b\"", "\"a b\"", "\"a b\" is no address")]
    [InlineData("""{"maxItems":1}""", "[1]", "[1,2]", "the list has 2 items, and 1 fit")]
    [InlineData("""{"minItems":1}""", "[1]", "[]", "the list has 0 items, and needs 1")]
    [InlineData("""{"uniqueItems":true}""", "[1,2]", "[{\"a\":1},{\"a\":1}]", "the list has an item twice")]
    [InlineData("""{"minProperties":1}""", """{"a":1}""", "{}", "the object has 0 names, and needs 1")]
    [InlineData("""{"not":{"required":["a"]}}""", "{}", """{"a":1}""", "an object has a form that is excluded here")]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"null"}]}""", "null", "1", "none of the 2 forms that are possible here fits")]
    [InlineData("""{"oneOf":[{"required":["a"]},{"required":["b"]}]}""", """{"b":1}""", """{"a":1,"b":1}""", "several forms are mixed that exclude each other")]
    [InlineData("""{"definitions":{"x":{"type":"null"}},"$ref":"#/definitions/x"}""", "null", "1", "1 stands where null belongs")]
    public void Keyword_is_held_against_the_value(string schema, string good, string bad, string what)
    {
        var read = JsonSchema.Read(schema);

        Assert.Empty(read.Check(JsonElement.Parse(good)));
        Assert.Contains(what, Assert.Single(read.Check(JsonElement.Parse(bad))).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"properties":{"a/b":{"items":{"type":"null"}}}}""", """{"a/b":[null,1]}""", "/a~1b/1")]
    [InlineData("""{"required":["a"]}""", "{}", "/a")]
    [InlineData("""{"properties":{"a":{}},"patternProperties":{"^x":{}},"additionalProperties":false}""", """{"a":1,"xy":1,"b":1}""", "/b")]
    [InlineData("""{"patternProperties":{"^x":{"type":"null"}}}""", """{"xy":1,"b":1}""", "/xy")]
    [InlineData("""{"dependencies":{"a":{"required":["b"]}}}""", """{"a":1}""", "/b")]
    [InlineData("""{"if":{"properties":{"a":{"const":1}}},"then":{"required":["b"]}}""", """{"a":1}""", "/b")]
    public void Fault_names_its_place(string schema, string value, string pointer) =>
        Assert.Equal(pointer, Assert.Single(JsonSchema.Read(schema).Check(JsonElement.Parse(value))).Pointer);

    [Theory]
    [InlineData("""{"if":{"properties":{"a":{"const":1}}},"then":{"required":["b"]}}""", """{"a":2}""")]
    [InlineData("""{"dependencies":{"a":{"required":["b"]}}}""", "{}")]
    [InlineData("""{"maxLength":1,"maxItems":1,"required":["a"],"maximum":1,"pattern":"^x"}""", "null")]
    public void Rule_for_other_values_lets_this_one_be(string schema, string value) => Assert.Empty(JsonSchema.Read(schema).Check(JsonElement.Parse(value)));

    [Theory]
    [InlineData("""{"properties":{"a":{"exclusiveMinimum":true}}}""", "#/properties/a: \"exclusiveMinimum\" is not understood")]
    [InlineData("""{"items":[{"type":"string"}]}""", "\"items\" is not understood here in that form")]
    [InlineData("""{"additionalProperties":{"type":"string"}}""", "\"additionalProperties\" is not understood here in that form")]
    [InlineData("""{"format":"email"}""", "\"format\" is not understood")]
    [InlineData("""{"type":"text"}""", "\"type\" is not understood")]
    [InlineData("""{"else":{}}""", "\"else\" is not understood")]
    [InlineData("""{"dependencies":{"a":["b"]}}""", "a schema is expected, not [\"b\"]")]
    [InlineData("""{"$ref":"https://example.org/other.json"}""", "only references within it are understood")]
    [InlineData("""{"$ref":"#/definitions/none"}""", "which it does not hold")]
    public void Schema_with_what_is_not_understood_is_refused(string schema, string why) =>
        Assert.Contains(why, Assert.Throws<SchemaNotUnderstoodException>(() => JsonSchema.Read(schema)).Message, StringComparison.Ordinal);

    [Fact]
    public void Schema_that_leads_in_a_circle_is_refused() =>
        Assert.Throws<SchemaNotUnderstoodException>(() => JsonSchema.Read("""{"$ref":"#/definitions/a","definitions":{"a":{"$ref":"#/definitions/a"}}}""").Check(JsonElement.Parse("1")));
}
