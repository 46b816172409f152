global using JsonKind = System.Text.Json.JsonValueKind;
